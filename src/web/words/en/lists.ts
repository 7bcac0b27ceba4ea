import type { lists as original } from '../id/lists.js';

const intro: (typeof original)['intro'] = {
  kebencanaan:
    'After an earthquake, a flood or a storm, messages about the next one travel fastest. Nobody can foretell the hour of an earthquake, and tsunami warnings come from BMKG alone. Look at its app or site before you flee or forward a message.',
  kesehatan:
    'News about illness, medicine, vaccines and food concerns our own bodies. Ask a puskesmas or a doctor before you try what a message recommends, and do not stop a medicine because of a video.',
  keamanan:
    'Messages about kidnapping, robbery or unrest frighten people and can endanger the innocent. Pass on no faces and no number plates; report to the police at 110.',
  pendidikan:
    'School holidays, scholarships and admissions are announced by schools and the education office, not by chain messages. No state school asks for money on a private account.',
  bantuan:
    'Social aid is given out by the kelurahan, an office of the city or the post office. No aid from the government asks for a one-time code, a picture of your identity card by a link, or a fee.',
  penipuan:
    'False lotteries, jobs and aid are after your money and your data. Do not open the link, send no one-time code, and call your bank if it has happened already.',
  layanan:
    'Electricity, water, roads and transport: outages and closures are announced by PLN, PDAM and the transport office. A message without a date and without the name of an agency deserves a check.',
  pemerintahan:
    'A decision of the city government has a number, a date and a place of publication. A circular that goes round as a picture is to be compared with what the office published.',
  harga:
    'News of scarce goods or rising prices makes people hoard, and that is what raises prices. The trade office notes market prices every day.',
  anak: 'News about children touches everybody. Do not spread the name, the face or the school of a child, even when you mean to help.',
  pertanahan:
    'Only the land office can say whose land it is. News of land being given out or taken needs an official letter, not a map without a source.',
};

export const lists: typeof original = {
  intro,
  topics: {
    title: 'Topics',
    lead: 'Every topic of the archive, those with the most answers first.',
    none: 'No answer has a topic yet.',
    of: (topic) => `Topic: ${topic}`,
    description: (topic) => `Checked answers about ${topic} in the city of Kupang.`,
    empty: 'There is no answer on this topic yet.',
  },
  places: {
    title: 'Kelurahan',
    lead: 'Answers about the part of the city where you live.',
    of: (place) => `Kelurahan ${place}`,
    description: (place) => `Checked news about Kelurahan ${place}, Kupang.`,
    about: (place, district) =>
      `News that names Kelurahan ${place}, Kecamatan ${district}, and that we have checked. News about the whole city is in the archive.`,
    empty: 'There is no news about this kelurahan yet. If you receive some, ask us.',
  },
  months: {
    title: 'Month by month',
    lead: 'What went round and was checked, month by month.',
    none: 'Nothing has been published yet.',
    of: (month) => `Hoaxes of ${month}`,
    description: (month) => `Everything we checked and published in ${month}.`,
    summary: (month, answers, scams) =>
      `${answers.toLocaleString('en-GB')} ${answers === 1 ? 'answer was' : 'answers were'} published in ${month}${scams > 0 ? `, ${scams.toLocaleString('en-GB')} of them about scams` : ''}.`,
    empty: 'Nothing has been published in this month yet.',
    earlier: 'The month before',
    later: 'The month after',
    nav: 'Other months',
    all: 'All months',
  },
  none: 'No answer yet',
  answers: (count) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'answer' : 'answers'}`,
  follow: 'Subscribe',
  inArchive: 'Search the archive',
  browse: 'Browse by',
  llms: {
    lead: 'Answers checked by the fact-finding team of the city of Kupang (East Nusa Tenggara, Indonesia). Each names its verdict, its evidence and its corrections. Cite the lasting address; verdicts can be corrected, so look at the newest revision.',
  },
};
