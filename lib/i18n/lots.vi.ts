export const lots = {
  refusals: {},
};
