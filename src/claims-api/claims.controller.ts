import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ClaimReviews } from '../archive/index.js';
import { ClaimsDto, ImageClaimsDto, claimsDto, imageClaimsDto } from './dto/claims.dto.js';
import { SearchClaimsDto, SearchImageDto } from './dto/search.dto.js';
import { ImageSearch } from './image-search.js';

/**
 * What the router is asked for: clients that write the colon of these two addresses as %3A mean the same address, and
 * nothing else of an address is decoded.
 */
export const withPlainColon = (url: string): string =>
  url.replace(/^(\/v1alpha1\/claims)%3a(?=(?:search|imageSearch)(?:[?#]|$))/i, '$1:');

/**
 * The archive under the addresses and in the words of Google's Fact Check Tools API, v1alpha1: a client made for that
 * service works when it is given this address. A colon in a pattern is written twice.
 */
@ApiTags('claims')
@Controller('v1alpha1')
export class ClaimsController {
  constructor(
    private readonly reviews: ClaimReviews,
    private readonly images: ImageSearch,
  ) {}

  @Get('claims::search')
  @ApiOperation({ summary: "Reviewed claims, as Google's factchecktools.claims.search" })
  @ApiOkResponse({ type: ClaimsDto })
  async search(@Query() query: SearchClaimsDto): Promise<ClaimsDto> {
    const asked = query.search(new Date());
    return query.wantsOurs ? claimsDto(await this.reviews.search(asked), asked) : {};
  }

  @Get('claims::imageSearch')
  @ApiOperation({ summary: "Reviewed claims about a picture, as Google's factchecktools.claims.imageSearch" })
  @ApiOkResponse({ type: ImageClaimsDto })
  async imageSearch(@Query() query: SearchImageDto, @Req() request: FastifyRequest): Promise<ImageClaimsDto> {
    const asked = query.stretch();
    if (!query.wantsOurs) return {};
    return imageClaimsDto(await this.images.search(query.imageUri, request.ip, asked), asked);
  }
}
