export const reports = {
  refusals: {},
};
