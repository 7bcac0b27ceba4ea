import type { pictures as original } from '../id/pictures.js';

const SCREENSHOT = 'Send a screenshot of it instead.';
const ONLY = `Only JPEG, PNG or WebP pictures can be sent. ${SCREENSHOT}`;

export const pictures: typeof original = {
  read: 'Read in the picture by a machine, so it may be wrong:',
  unread: 'No text could be read in this picture.',
  alt: (n, of) => `Picture ${n} of ${of} that the asker sent. Open it to see it in full.`,
  refused: {
    'picture.empty': 'This file is empty. Choose the picture once more.',
    'picture.heic': `HEIC photos of an iPhone cannot be read yet. Open the photo and take a screenshot. ${SCREENSHOT}`,
    'picture.avif': `AVIF pictures cannot be read yet. ${SCREENSHOT}`,
    'picture.video': `Videos cannot be sent. ${ONLY}`,
    'picture.gif': `GIFs cannot be sent. ${ONLY}`,
    'picture.pdf': `PDFs cannot be sent. ${ONLY}`,
    'picture.type': ONLY,
    'picture.broken': 'This picture is damaged or cut off. Send it again, or send a screenshot of it.',
    'picture.too-large': `This picture has too many pixels. ${SCREENSHOT}`,
    'picture.busy': 'Many pictures are being processed just now. Send it again in a moment.',
    'picture.expired': 'The picture you sent is no longer kept. Choose it once more.',
    'upload.busy': 'Many files are arriving just now. Send this picture again in a moment.',
    'upload.spent':
      'Too many pictures from your network. Try again in an hour, or send your question without a picture.',
    'upload.file-too-large': `This picture is larger than 8 MB. ${SCREENSHOT}`,
    'upload.too-many': 'At most three pictures at a time. The others were not taken.',
  },
};
