DROP INDEX `agreement_signature_signatory`;--> statement-breakpoint
ALTER TABLE `agreement_signature` ADD `handed_in_by` text;--> statement-breakpoint
ALTER TABLE `agreement_signature` ADD `note` text;--> statement-breakpoint
ALTER TABLE `agreement_signature` ADD `voided_at` integer;--> statement-breakpoint
ALTER TABLE `agreement_signature` ADD `voided_reason` text;--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_signature_signatory` ON `agreement_signature` (`agreement_version_id`,`signatory_id`) WHERE "agreement_signature"."voided_at" is null;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `renewal_answers` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `reopening` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `frozen_at` integer;--> statement-breakpoint
ALTER TABLE `recognition_line` ADD `suspension` text;