const GRAMS_PER_KILO = 1000

const SERVICES = {
  DE: { carrier: 'Parcel', base: 490, perKilo: 40, days: 2 },
  AT: { carrier: 'Parcel', base: 790, perKilo: 60, days: 3 },
  FR: { carrier: 'Parcel', base: 890, perKilo: 70, days: 4 },
  NL: { carrier: 'Parcel', base: 790, perKilo: 60, days: 3 },
  CH: { carrier: 'Parcel International', base: 1490, perKilo: 120, days: 5 },
  GB: { carrier: 'Parcel International', base: 1690, perKilo: 140, days: 6 },
  pickup: { carrier: 'Store pick-up', base: 0, perKilo: 0, days: 0 },
}

/** Price in cents for a parcel of that weight, and how long it takes. */
function shippingQuote(destination, grams) {
  const service = serviceTo(destination)
  const kilos = Math.ceil(grams / GRAMS_PER_KILO)
  return { carrier: service.carrier, price: service.base + kilos * service.perKilo, days: service.days }
}

/** What the confirmation of an order says about its delivery. */
function deliveryPromise(destination) {
  const service = serviceTo(destination)
  return service.days === 0 ? `${service.carrier}: ready today` : `${service.carrier}: ${service.days} working days`
}

function serviceTo(destination) {
  return SERVICES[destination]
}

module.exports = { shippingQuote, deliveryPromise }
