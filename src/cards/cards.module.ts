import { Module } from '@nestjs/common';
import { PictureDrawer } from './picture-drawer.js';

/** Draws what is shared as a picture. It knows no answer: what a card says and how it looks is told by the pages. */
@Module({ providers: [PictureDrawer], exports: [PictureDrawer] })
export class CardsModule {}
