import { Injectable } from '@nestjs/common';
import { PictureSearchBudget } from '../abuse/index.js';
import { ClaimReviews, type ReviewedClaims } from '../archive/index.js';
import { PictureExaminer } from '../attachments/index.js';
import { AppError } from '../common/index.js';
import { UPLOAD_BYTES_MAX } from '../common/http/index.js';
import { SafeFetch } from '../fetching/index.js';
import { MatchingService } from '../matching/index.js';

const TIMEOUT_MS = 5_000;
const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
/** More answers no picture resembles. */
const ALIKE = 50;

/** Looks for what was said about a picture somewhere in the web. Nothing of the picture is kept. */
@Injectable()
export class ImageSearch {
  constructor(
    private readonly fetcher: SafeFetch,
    private readonly examiner: PictureExaminer,
    private readonly matching: MatchingService,
    private readonly reviews: ClaimReviews,
    private readonly budget: PictureSearchBudget,
  ) {}

  /** 'invalid' in words when the address or what is there is no picture; 'too-many' beyond the budget of the network. */
  async search(
    imageUri: string,
    ip: string,
    stretch: { offset: number; limit: number },
  ): Promise<ReviewedClaims> {
    if (!(await this.budget.allows(ip)))
      throw new AppError(
        'too-many',
        'claims.image-budget',
        'Terlalu banyak gambar dari jaringan ini. Coba lagi dalam satu jam.',
      );
    const picture = await this.pictureAt(imageUri);
    const { answers } = await this.matching.match('', { limit: ALIKE, pictures: [picture] });
    return this.reviews.among(
      answers.map(({ id }) => id),
      stretch,
    );
  }

  private async pictureAt(imageUri: string) {
    try {
      const { status, body } = await this.fetcher.get(imageUri, {
        ...{ maxBytes: UPLOAD_BYTES_MAX, timeoutMs: TIMEOUT_MS, accept: TYPES },
      });
      if (status !== 200) throw notAPicture(`Alamat gambar menjawab dengan kode ${status}.`);
      return await this.examiner.examineUnkept(body);
    } catch (error) {
      const ours =
        error instanceof AppError && ['unprocessable', 'too-large', 'unsupported'].includes(error.kind);
      throw ours ? notAPicture(error.message) : error;
    }
  }
}

const notAPicture = (message: string): AppError =>
  new AppError('invalid', 'claims.image', message, [{ field: 'imageUri', message }]);
