CREATE INDEX `institution_city` ON `institution` (`city`);--> statement-breakpoint
CREATE INDEX `institution_country` ON `institution` (`country`);