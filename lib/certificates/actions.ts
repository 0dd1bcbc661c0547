"use server";

import { issueCertificate, reissueCertificate } from "@/lib/certificates/commands";
import { recordPrint, spoilNumber } from "@/lib/certificates/commands/papers";
import {
  confirmRevocation,
  endReview,
  openReview,
  proposeRevocation,
  recordNotice,
} from "@/lib/certificates/commands/standing";
import { formAction } from "@/lib/core/action";

export const issueCertificateAction = formAction(issueCertificate);
export const reissueCertificateAction = formAction(reissueCertificate);
export const spoilNumberAction = formAction(spoilNumber);
export const recordPrintAction = formAction(recordPrint);
export const openReviewAction = formAction(openReview);
export const endReviewAction = formAction(endReview);
export const recordNoticeAction = formAction(recordNotice);
export const proposeRevocationAction = formAction(proposeRevocation);
export const confirmRevocationAction = formAction(confirmRevocation);
