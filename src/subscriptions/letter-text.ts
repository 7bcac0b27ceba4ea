import { endedBy, noteOf, VERDICT_LABELS, type AnswerView } from '../archive/index.js';

export interface Letter {
  subject: string;
  text: string;
}

/** What was published is Indonesian, and so are the letters; the way in and the way out stand in English, too. */
const NAME = 'Kupang Kabashoax';

/** Asks for the second yes. Nothing in it was typed by whoever filled in the form. */
export function confirmLetter(link: string): Letter {
  return {
    subject: 'Konfirmasi langganan Kupang Kabashoax',
    text: [
      'Salam,',
      '',
      'Seseorang, mungkin Anda, meminta agar alamat ini dikabari tentang jawaban baru Kupang Kabashoax.',
      'Bila itu Anda, buka tautan ini dalam 48 jam dan tekan tombolnya:',
      link,
      '',
      'Bila bukan Anda, abaikan saja: tidak ada yang dikirim lagi, dan alamat ini terhapus sendiri dalam 48 jam.',
      '',
      'English: somebody, perhaps you, asked us to tell this address about new answers. If it was you, open the link',
      'above within 48 hours and press the button. If it was not, do nothing.',
      '',
      NAME,
    ].join('\n'),
  };
}

/** Tells of one answer, or of several at once. */
export function newsLetter(
  answers: readonly AnswerView[],
  { stop, manage }: { stop: string; manage: string },
): Letter {
  const [first] = answers;
  const subject = first && answers.length === 1 ? headline(first) : `${answers.length} kabar dari ${NAME}`;
  return {
    subject,
    text: [
      'Salam,',
      ...answers.flatMap((answer) => ['', ...about(answer)]),
      '',
      '--',
      'Anda menerima surel ini karena berlangganan. Alamat Anda tersimpan tersandi dan tidak dilihat siapa pun.',
      'Ubah pilihan (change what you receive):',
      manage,
      'Berhenti dan hapus alamat saya (unsubscribe):',
      stop,
      '',
      NAME,
    ].join('\n'),
  };
}

/** One line that says what happened: judged, corrected, withdrawn or published again. */
export function headline(answer: AnswerView): string {
  const { title, verdict, revision, withdrawnAt } = answer;
  if (withdrawnAt) return 'Sebuah jawaban telah ditarik';
  if (endedBy(answer)) return `Terbit kembali: ${title}`;
  return revision > 1 ? `Koreksi: ${title}` : `${VERDICT_LABELS[verdict]}: ${title}`;
}

const whatHappened = (answer: AnswerView): string =>
  endedBy(answer)
    ? 'Jawaban ini pernah kami tarik, sudah diperiksa lagi, dan kini terbit kembali.'
    : 'Dikoreksi.';

function about(answer: AnswerView): string[] {
  const { title, verdict, revision, scam, summary, url, withdrawnAt } = answer;
  if (withdrawnAt)
    return [
      'Sebuah jawaban kami telah ditarik. Mohon jangan membagikannya lagi.',
      `Alasan: ${answer.withdrawnReason ?? ''}`,
      url,
    ];
  const note = noteOf(answer)?.changeNote;
  return [
    title,
    `Hasil pemeriksaan: ${VERDICT_LABELS[verdict]}`,
    ...(revision > 1 && note ? [`${whatHappened(answer)} Yang berubah: ${note}`] : []),
    ...(scam
      ? ['Hati-hati: ini terkait penipuan. Jangan klik tautannya dan jangan kirim data atau uang.']
      : []),
    summary,
    url,
  ];
}
