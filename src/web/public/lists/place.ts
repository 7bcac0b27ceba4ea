import { KELURAHAN_BY_KECAMATAN, type Kelurahan } from '../../../common/index.js';

/** Address of the page of a kelurahan: its name in small letters, blanks as dashes. */
export const placePath = (place: Kelurahan): string => `/tempat/${place.toLowerCase().replaceAll(' ', '-')}`;

/** The kecamatan that a kelurahan belongs to. */
export function districtOf(place: Kelurahan): string {
  const [name = ''] =
    Object.entries(KELURAHAN_BY_KECAMATAN).find(([, places]) => places.some((each) => each === place)) ?? [];
  return name;
}
