export const runs = {
  refusals: {},
};
