export const today = {
  refusals: {},
};
