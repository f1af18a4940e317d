/** The units of each scale, the least first. */
export const SCALES = {
  bytes: [
    ['B', 1],
    ['kB', 1e3],
    ['MB', 1e6],
    ['GB', 1e9],
  ],
  metric: [
    ['', 1],
    ['k', 1e3],
    ['M', 1e6],
  ],
  time: [
    ['ms', 1],
    ['s', 1000],
    ['min', 60_000],
    ['h', 3_600_000],
  ],
}
