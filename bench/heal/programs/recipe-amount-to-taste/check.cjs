const { Recipe } = require("recipe-scale");

const soup = new Recipe({
  title: "Leek soup",
  serves: 4,
  ingredients: [
    { name: "leeks", amount: { value: 3, unit: "" } },
    { name: "salt", note: "to taste" },
    { name: "stock", amount: { value: 800, unit: "ml" } },
    { name: "chives", amount: undefined },
    { name: "cream", amount: { value: 1, unit: "cup" } },
  ],
});
const two = soup.scaledTo(2);
console.log("RESULT " + JSON.stringify([two.ingredients, String(two), soup.scaledTo(6).shopping(["stock"]), String(soup.scaledTo(6).scaledTo(4)), String(soup)]));
