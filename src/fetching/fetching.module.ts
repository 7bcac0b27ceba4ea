import { Module } from '@nestjs/common';
import { SafeFetch } from './safe-fetch.js';

@Module({ providers: [SafeFetch], exports: [SafeFetch] })
export class FetchingModule {}
