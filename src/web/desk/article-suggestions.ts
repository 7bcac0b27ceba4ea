import { Injectable } from '@nestjs/common';
import { MatchingService } from '../../matching/index.js';
import { PartnerArticles } from '../../partners/index.js';
import type { SuggestedArticle } from './partner-panel.js';

const SUGGESTED = 5;

/** Partners' articles that may be about a claim, likeliest first. */
@Injectable()
export class ArticleSuggestions {
  constructor(
    private readonly matching: MatchingService,
    private readonly articles: PartnerArticles,
  ) {}

  async for(claim: string): Promise<SuggestedArticle[]> {
    const found = await this.matching.articlesLike(claim, SUGGESTED);
    const articles = await this.articles.byIds(found.map(({ id }) => id));
    return articles.flatMap((article) => {
      const alike = found.find(({ id }) => id === article.id);
      return alike ? [{ article, alike }] : [];
    });
  }
}
