/** Made up, percent, k = 1; what each comes to stays below the uncertainty its specification is judged with. */
export const fruitBudget = {
  "reference-dose": 1.2,
  "curve-fit": 0.8,
  "dosimeter-to-dosimeter": 1.5,
  "dose-map-ratio": 1.25,
  "source-timer": 0.2,
};

export const equipmentBudget = {
  "reference-dose": 1.4,
  "curve-fit": 1,
  "dosimeter-to-dosimeter": 1.6,
  "dose-map-ratio": 1.4,
};
