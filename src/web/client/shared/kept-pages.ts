/** Where the pages that were read are kept; the name changes when their form does. */
export const PAGES = 'kabashoax-pages-1';
