export { CardsModule } from './cards.module.js';
export { PictureDrawer } from './picture-drawer.js';
export { pictureOf, type Picture } from './picture.js';
