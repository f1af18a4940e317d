'use strict';

const DECIMALS = 2;

function parseAmount(text, decimals = DECIMALS) {
  const plain = text.trim().replace(/,/g, '');
  if (plain === '') return null;
  const value = Number(plain);
  return BigInt(Math.round(value * 10 ** decimals));
}

function parseColumn(text) {
  const amounts = [];
  const bad = [];
  text.split('\n').forEach((line, index) => {
    const amount = parseAmount(line);
    if (amount === null) bad.push(index + 1);
    else amounts.push(amount);
  });
  return { amounts, total: amounts.reduce((sum, amount) => sum + amount, 0n), bad };
}

function formatAmount(amount, decimals = DECIMALS) {
  const sign = amount < 0n ? '-' : '';
  const digits = String(amount < 0n ? -amount : amount).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return sign + whole + (decimals > 0 ? '.' + digits.slice(-decimals) : '');
}

module.exports = { parseAmount, parseColumn, formatAmount };
