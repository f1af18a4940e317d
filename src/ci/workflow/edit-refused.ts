/** An edit that cannot be made exactly is not made. The message is a sentence for the one who would have to make it by hand. */
export class EditRefused extends Error {
  override name = 'EditRefused'
}
