/** A photo of a resource, with words for who does not see it. */
export interface ShownPhoto {
  file: string;
  alt: string;
}
