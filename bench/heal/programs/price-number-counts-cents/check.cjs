const { PriceList } = require("stall-prices");

const tried = (work) => {
  try {
    return work();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
const list = new PriceList().set("apples", "2,80", { unit: "kilo" }).set("honey", 620).set("flyer", 0);
console.log("RESULT " + JSON.stringify([
  String(list),
  list.cost("honey", 2),
  list.cost("apples", 1.5),
  list.change(2000, [["honey", 2]]),
  list.change("20", [["honey", 1], ["apples", 1]]),
  String(new PriceList().set("eggs", 45, { reduction: "0.05" }).set("bread", 399, { reduction: 99 }).set("tea", "4", { reduction: "1,5" })),
  tried(() => list.set("x", "4.505")),
  tried(() => list.set("x", 100, { reduction: "1.01" })),
  tried(() => list.change(100, [["honey", 1]])),
]));
