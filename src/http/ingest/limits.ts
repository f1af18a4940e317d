const MIB = 1024 * 1024

export interface IngestBodyLimits {
  /** As sent. */
  bodyBytesMax: number
  /** After decompression: a few bytes can stand for gigabytes. */
  decodedBytesMax: number
  /** Of all requests together that are being read; more are asked to come back. */
  readingBytesMax: number
  /** Bodies that are decompressed at a time; others wait for their turn, as small as they were sent. */
  decodingMax: number
}

/** Together they bound what ingest takes of memory, whatever is sent: what is read, and twice what is being decompressed. */
export const INGEST_BODY_LIMITS: IngestBodyLimits = {
  bodyBytesMax: 20 * MIB,
  decodedBytesMax: 50 * MIB,
  readingBytesMax: 128 * MIB,
  decodingMax: 2,
}
