import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../role.js';

/** What a one-time link is for. */
export type LinkPurpose = 'first-administrator' | 'invitation' | 'password';

/** A one-time link. Its token is shown once; here is only its keyed hash. */
@Entity('staff_invitations')
export class StaffInvitation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('text')
  purpose!: LinkPurpose;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;

  /** Whose password it sets, when the account is already there. */
  @Column('uuid', { nullable: true })
  staffId!: string | null;

  /** Null: the operator or the system. */
  @Column('uuid', { nullable: true })
  invitedBy!: string | null;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
