export const filters = {
  upper: (value) => (value === undefined ? value : String(value).toUpperCase()),
  trim: (value) => (value === undefined ? value : String(value).trim()),
  json: (value) => JSON.stringify(value),
}
