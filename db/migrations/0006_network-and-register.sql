CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`reason` text NOT NULL,
	`applied_at` integer NOT NULL,
	`applied_by` text,
	`decided_at` integer,
	`decided_by` text,
	`note` text,
	`ended_at` integer,
	`ended_by` text,
	`end_reason` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_open` ON `membership` (`institution_id`) WHERE status in ('applied', 'member');--> statement-breakpoint
CREATE INDEX `membership_status` ON `membership` (`status`);--> statement-breakpoint
CREATE TABLE `partner_search` (
	`institution_id` text PRIMARY KEY NOT NULL,
	`fields` text NOT NULL,
	`cycles` text NOT NULL,
	`texts` text NOT NULL,
	`active` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `register_entry` (
	`version_id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`code` text NOT NULL,
	`words` text NOT NULL,
	`names_years` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `register_entry_agreement` ON `register_entry` (`agreement_id`);--> statement-breakpoint
CREATE INDEX `register_entry_code` ON `register_entry` (`code`);--> statement-breakpoint
CREATE TABLE `register_key` (
	`version_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`version_id`, `kind`, `value`),
	FOREIGN KEY (`version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `register_key_value` ON `register_key` (`kind`,`value`);--> statement-breakpoint
ALTER TABLE `recognition_line` ADD `agreed_state` text;--> statement-breakpoint
ALTER TABLE `recognition_line` ADD `wish` text;