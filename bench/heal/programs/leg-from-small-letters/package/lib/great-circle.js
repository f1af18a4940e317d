const EARTH_KM = 6371
const radians = (degrees) => (degrees * Math.PI) / 180

/** Shortest way over the globe. */
export function greatCircle(lat1, lon1, lat2, lon2) {
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(a))
}
