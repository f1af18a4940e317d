const MIB = 1024 * 1024

/** Of one upload; a request that brings pieces of it is no larger than `requestBytesMax`. */
export const UPLOAD_LIMITS = {
  chunkBytes: 8 * MIB,
  chunksPerRequest: 4,
  requestBytesMax: 33 * MIB,
  bundleBytesMax: 256 * MIB,
  /** Unpacked, all files together and one alone. */
  unpackedBytesMax: 512 * MIB,
  fileBytesMax: 64 * MIB,
  filesMax: 10_000,
  /** Chunks of uploads that were never finished. */
  chunkLifeMs: 3_600_000,
} as const

/** Of the maps of a project, compressed: the oldest make room. */
export const MAPS_BYTES_MAX = 1024 * MIB
