CREATE TABLE `accreditation` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`source_key` text NOT NULL,
	`record` text NOT NULL,
	`record_hash` text NOT NULL,
	`search_text` text NOT NULL,
	`import_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accreditation_source` ON `accreditation` (`source`,`source_key`);--> statement-breakpoint
CREATE TABLE `accreditation_body` (
	`id` text PRIMARY KEY NOT NULL,
	`accreditation_id` text NOT NULL,
	`identifier` text NOT NULL,
	FOREIGN KEY (`accreditation_id`) REFERENCES `accreditation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accreditation_body_identifier` ON `accreditation_body` (`identifier`);--> statement-breakpoint
CREATE INDEX `accreditation_body_record` ON `accreditation_body` (`accreditation_id`);--> statement-breakpoint
CREATE TABLE `accreditation_import` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`format` text NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`refused` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trust_list` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`signer_sha256` text NOT NULL,
	`sequence` integer NOT NULL,
	`issued_at` integer NOT NULL,
	`next_update` integer,
	`operator` text NOT NULL,
	`seal_services` integer NOT NULL,
	`time_stamp_services` integer NOT NULL,
	`content` text NOT NULL,
	`examined_at` integer NOT NULL,
	`examined_by` text,
	`imported_at` integer,
	`superseded_at` integer
);
--> statement-breakpoint
CREATE INDEX `trust_list_state` ON `trust_list` (`state`,`key`);--> statement-breakpoint
CREATE TABLE `trust_override` (
	`id` text PRIMARY KEY NOT NULL,
	`territory` text NOT NULL,
	`certificate_sha256` text,
	`effect` text NOT NULL,
	`reason` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`removed_at` integer,
	`removed_reason` text
);
--> statement-breakpoint
CREATE TABLE `trust_pin` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`der` blob NOT NULL,
	`subject` text NOT NULL,
	`reason` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`removed_at` integer,
	`removed_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `trust_pin_sha256_unique` ON `trust_pin` (`sha256`);--> statement-breakpoint
CREATE TABLE `trusted_did` (
	`id` text PRIMARY KEY NOT NULL,
	`did` text NOT NULL,
	`reason` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`removed_at` integer,
	`removed_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `trusted_did_did_unique` ON `trusted_did` (`did`);--> statement-breakpoint
ALTER TABLE `trust_anchor` ADD `removed_reason` text;