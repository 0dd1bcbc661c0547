export const safety = {
  refusals: {},
};
