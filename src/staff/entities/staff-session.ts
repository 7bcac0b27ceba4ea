import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One signed-in browser. The token lives in the browser's cookie; here is only its keyed hash. */
@Entity('staff_sessions')
export class StaffSession {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  staffId!: string;

  /** Kind of browser, coarse, so that people recognise their own sessions. */
  @Column('text')
  device!: string;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', insert: false })
  lastSeenAt!: Date;

  /** The absolute end, however busy the session is. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
