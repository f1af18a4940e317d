const { PriceList } = require("stall-prices");

const list = new PriceList()
  .set("apples", "2,80", { unit: "kilo" })
  .set("jam", "4.50", { reduction: 50 })
  .set("honey", 620);
console.log(String(list));
console.log(list.change(2000, [["jam", 3]]));
