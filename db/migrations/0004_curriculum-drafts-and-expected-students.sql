CREATE TABLE `expected_enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`student_number` text NOT NULL,
	`email` text NOT NULL,
	`programme_id` text NOT NULL,
	`regulation_version_id` text NOT NULL,
	`status` text NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	`named_at` integer NOT NULL,
	`named_by` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`regulation_version_id`) REFERENCES `regulation_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `expected_enrolment_number` ON `expected_enrolment` (`institution_id`,`student_number`,`programme_id`);--> statement-breakpoint
CREATE INDEX `expected_enrolment_email` ON `expected_enrolment` (`email`);--> statement-breakpoint
ALTER TABLE `regulation_version` ADD `state` text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE `regulation_version` ADD `published_at` integer;--> statement-breakpoint
ALTER TABLE `regulation_version` ADD `published_by` text;