ALTER TABLE `agreement_suggestion` ADD `answered_by_name` text;--> statement-breakpoint
ALTER TABLE `agreement_suggestion` ADD `answered_for` text;--> statement-breakpoint
ALTER TABLE `agreement_suggestion` ADD `answer` text;