CREATE TABLE `esco_import` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`rows` integer NOT NULL,
	`done` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `esco_skill` (
	`iri` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`reuse` text,
	`status` text NOT NULL,
	`labels` text NOT NULL,
	`alt_labels` text NOT NULL,
	`description` text NOT NULL,
	`broader` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `esco_skill_status` ON `esco_skill` (`status`,`kind`);--> statement-breakpoint
CREATE TABLE `esco_term` (
	`iri` text NOT NULL,
	`language` text NOT NULL,
	`term` text NOT NULL,
	`preferred` integer NOT NULL,
	PRIMARY KEY(`iri`, `language`, `term`),
	FOREIGN KEY (`iri`) REFERENCES `esco_skill`(`iri`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `esco_term_language` ON `esco_term` (`language`,`preferred`,`term`);