import type { foot as original } from '../id/foot.js';

export const foot: typeof original = {
  owner: 'A service of the city government of Kupang',
  group: { read: 'Answers', open: 'Transparency', service: 'This service' },
  page: {
    '/arsip': 'Archive',
    '/topik': 'Topics',
    '/langganan': 'Subscribe',
    '/literasi': 'Learn to check',
    '/statistik': 'Statistics',
    '/koreksi': 'Corrections',
    '/verifikasi': 'Is it genuine?',
    '/data': 'Open data',
    '/sematan': 'For your site',
    '/tentang': 'About',
    '/metodologi': 'How we check',
    '/mitra': 'Partner media',
    '/privasi': 'Privacy',
  },
};
