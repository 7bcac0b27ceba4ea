/** A picture that is evidence, small, leading to itself in full. Shown to the desk and to nobody else. */
export function EvidencePicture({ id, alt }: { id: string; alt: string }) {
  return (
    <p class="shot">
      <a href={`/meja/gambar/${id}`}>
        <img src={`/meja/gambar/${id}`} alt={alt} width="160" loading="lazy" />
      </a>
    </p>
  );
}
