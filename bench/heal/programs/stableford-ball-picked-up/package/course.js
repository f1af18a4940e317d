/** A course as the club prints it: par and stroke index of each hole. */
export const COURSE = [
  { par: 4, index: 5 },
  { par: 3, index: 9 },
  { par: 5, index: 1 },
  { par: 4, index: 3 },
  { par: 4, index: 7 },
  { par: 3, index: 8 },
  { par: 4, index: 2 },
  { par: 5, index: 6 },
  { par: 4, index: 4 },
]
