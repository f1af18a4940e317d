const { Recipe } = require("recipe-scale");

const soup = new Recipe({
  title: "Leek soup",
  serves: 4,
  ingredients: [
    { name: "leeks", amount: { value: 3, unit: "" } },
    { name: "stock", amount: { value: 800, unit: "ml" } },
    { name: "salt" },
  ],
});
console.log(String(soup.scaledTo(6)));
