using CchcBot.Domain.Plans;

namespace CchcBot.App.Read;

/// <summary>Prints a plan for a terminal: its header, tasks, and issues grouped by kind with what to do about them.</summary>
internal static class PlanListing
{
    private const TextLanguage Shown = TextLanguage.Vi;

    public static void Write(PlanReading reading, TextWriter output)
    {
        WriteHead(reading, output);
        string? section = null;
        foreach (var task in reading.Tasks)
        {
            if (task.Section is not null && task.Section != section)
            {
                output.WriteLine();
                output.WriteLine($"{task.SectionNumber} {task.Section}".Trim());
            }

            section = task.Section;
            WriteTask(task, output);
        }

        if (reading.Targets.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(PlanListingTexts.Targets.In(Shown, reading.Targets.Count));
            foreach (var target in reading.Targets)
            {
                output.WriteLine($"  {target.Item,-4} {target.Text}");
            }
        }

        WriteIssues(reading, output);
    }

    private static void WriteHead(PlanReading reading, TextWriter output)
    {
        var plan = reading.Plan;
        output.WriteLine(plan.Title ?? PlanListingTexts.Untitled.In(Shown));
        WriteField(output, PlanListingTexts.Number, plan.Number);
        WriteField(output, PlanListingTexts.Issuer, plan.Issuer);
        WriteField(output, PlanListingTexts.Signed, Date(plan.SignedOn));
        WriteField(output, PlanListingTexts.Period, plan.PeriodStart is null ? null : $"{Date(plan.PeriodStart)} - {Date(plan.PeriodEnd)}");
        output.WriteLine(PlanListingTexts.Tasks.In(Shown, reading.Tasks.Count));
    }

    private static void WriteField(TextWriter output, Text label, string? value) =>
        output.WriteLine($"{label.In(Shown)}: {value ?? PlanListingTexts.None.In(Shown)}");

    private static void WriteTask(PlanTask task, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{task.Code,-8} {task.Text}");
        WriteDetail(output, PlanListingTexts.Lead, string.Join("; ", task.Lead));
        WriteDetail(output, PlanListingTexts.Cooperating, string.Join("; ", task.Cooperating));
        WriteDetail(output, PlanListingTexts.Deliverable, task.Deliverable);
        var due = task.Deadline.Due is { } day && task.Deadline.IsDated ? $" -> {Date(day)}" : "";
        WriteDetail(
            output,
            PlanListingTexts.Time,
            task.TimeText is null ? null : $"{task.TimeText}{due} [{PlanListingTexts.Kind(task.Deadline.Kind).In(Shown)}]"
        );
        foreach (var line in DeadlineFormatter.Describe(task.Deadline, Shown).Split('\n').Skip(1))
        {
            output.WriteLine($"           {line}");
        }
    }

    private static void WriteDetail(TextWriter output, Text label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.WriteLine($"         {label.In(Shown)}: {value}");
        }
    }

    private static void WriteIssues(PlanReading reading, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(PlanListingTexts.Issues.In(Shown, reading.Issues.Count));
        foreach (var group in reading.Issues.GroupBy(i => i.Code))
        {
            output.WriteLine();
            output.WriteLine($"* {PlanIssueFormatter.Title(Shown, group.Key)} ({group.Count()}): {PlanIssueFormatter.WhatToDo(Shown, group.Key)}");
            foreach (var issue in group)
            {
                var place = issue.Place is null ? "" : $" ({issue.Place})";
                output.WriteLine($"  {reading.CodeOf(issue),-8} {PlanIssueFormatter.Sentence(Shown, issue)}{place}");
            }
        }
    }

    private static string? Date(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
