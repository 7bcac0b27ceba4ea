import type { Options } from './options.js';

/** Height of a preview, in pixels. */
const HEIGHT = 96;

/** A small picture of what was chosen; nothing for what the browser cannot draw, which the server will judge. */
async function thumb(file: File): Promise<HTMLCanvasElement[]> {
  try {
    const bitmap = await createImageBitmap(file, { resizeHeight: HEIGHT, resizeQuality: 'low' });
    const canvas = document.createElement('canvas');
    canvas.width = Math.min(bitmap.width, 2 * HEIGHT);
    canvas.height = bitmap.height;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', file.name);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return [canvas];
  } catch {
    return [];
  }
}

/** Shows what was chosen beside the field. What is sent is the file as it is. */
export async function preview(input: HTMLInputElement, place: HTMLElement, room: number): Promise<void> {
  const thumbs = await Promise.all([...(input.files ?? [])].slice(0, room).map(thumb));
  place.replaceChildren(...thumbs.flat());
  input.after(place);
}

/** What the server would refuse, said before minutes are spent on sending it; '' when all is well. */
export function complaintAbout(input: HTMLInputElement | null, { say, bytes, room }: Options): string {
  const files = [...(input?.files ?? [])];
  const large = files.find(({ size }) => size > bytes);
  if (large) return say.tooLarge.replace('{name}', large.name);
  return files.length > room ? say.tooMany : '';
}
