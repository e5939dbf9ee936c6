CREATE TABLE `prospect` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text,
	`learner_id` text NOT NULL,
	`enrolment_id` text,
	`programme_id` text,
	`opportunity_id` text NOT NULL,
	`opportunity_version` integer NOT NULL,
	`question` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`answer` text,
	`valid_until` text,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`answered_by_id` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `prospect_institution` ON `prospect` (`institution_id`,`status`);--> statement-breakpoint
CREATE INDEX `prospect_learner` ON `prospect` (`learner_id`);--> statement-breakpoint
CREATE INDEX `prospect_opportunity` ON `prospect` (`opportunity_id`);--> statement-breakpoint
CREATE TABLE `saved_search` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_search_query` ON `saved_search` (`person_id`,`query`);