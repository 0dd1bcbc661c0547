export const release = {
  refusals: {},
};
