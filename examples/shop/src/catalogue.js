const PRODUCTS = [
  { sku: 'MUG-01', name: 'Stoneware mug', category: 'kitchen', price: 1490, grams: 420 },
  { sku: 'POT-02', name: 'Tea pot, 1.2 l', category: 'kitchen', price: 3950, grams: 1150 },
  { sku: 'BRD-03', name: 'Bread board, oak', category: 'kitchen', price: 2800, grams: 1600 },
  { sku: 'KNF-04', name: 'Paring knife', category: 'kitchen', price: 1990, grams: 130 },
  { sku: 'TWL-05', name: 'Linen towel', category: 'textile', price: 1250, grams: 180 },
  { sku: 'APR-06', name: 'Apron, indigo', category: 'textile', price: 3400, grams: 390 },
  { sku: 'BLK-07', name: 'Wool blanket', category: 'textile', price: 8900, grams: 1900 },
  { sku: 'CSH-08', name: 'Cushion cover', category: 'textile', price: 2200, grams: 240 },
  { sku: 'SAG-09', name: 'Sage, seeds', category: 'garden', price: 390, grams: 15 },
  { sku: 'THY-10', name: 'Thyme, seeds', category: 'garden', price: 390, grams: 15 },
  { sku: 'TRW-11', name: 'Hand trowel', category: 'garden', price: 1650, grams: 350 },
  { sku: 'CAN-12', name: 'Watering can, 5 l', category: 'garden', price: 4200, grams: 1400 },
]

const bySku = new Map(PRODUCTS.map((product) => [product.sku, product]))

function listProducts(category) {
  return category ? PRODUCTS.filter((product) => product.category === category) : PRODUCTS
}

function findProduct(sku) {
  return bySku.get(sku)
}

function searchProducts(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return PRODUCTS.filter((product) => words.every((word) => product.name.toLowerCase().includes(word)))
}

module.exports = { listProducts, findProduct, searchProducts }
