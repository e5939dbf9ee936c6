ALTER TABLE `accreditation` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `accreditation` ADD `end_reason` text;--> statement-breakpoint
ALTER TABLE `accreditation_import` ADD `removed` integer DEFAULT 0 NOT NULL;