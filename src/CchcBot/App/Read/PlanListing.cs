using System.Globalization;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.App.Read;

/// <summary>A plan for people in a terminal: its head, its tasks, its doubts grouped with what to do.</summary>
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
            output.WriteLine(Texts.Get(Shown, "plans.listing.targets", reading.Targets.Count));
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
        output.WriteLine(plan.Title ?? Texts.Get(Shown, "plans.listing.untitled"));
        WriteField(output, "number", plan.Number);
        WriteField(output, "issuer", plan.Issuer);
        WriteField(output, "signed", Date(plan.SignedOn));
        WriteField(output, "period", plan.PeriodStart is null ? null : $"{Date(plan.PeriodStart)} - {Date(plan.PeriodEnd)}");
        output.WriteLine(Texts.Get(Shown, "plans.listing.tasks", reading.Tasks.Count));
    }

    private static void WriteField(TextWriter output, string name, string? value) =>
        output.WriteLine($"{Texts.Get(Shown, $"plans.listing.{name}")}: {value ?? Texts.Get(Shown, "plans.listing.none")}");

    private static void WriteTask(PlanTask task, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{task.Code,-8} {task.Text}");
        WriteDetail(output, "lead", string.Join("; ", task.Lead));
        WriteDetail(output, "cooperating", string.Join("; ", task.Cooperating));
        WriteDetail(output, "deliverable", task.Deliverable);
        var due = task.Deadline.Due is { } day && task.Deadline.IsDated ? $" -> {Date(day)}" : "";
        WriteDetail(output, "time", task.TimeText is null ? null : $"{task.TimeText}{due} [{Texts.Get(Shown, $"plans.kind.{ReadJson.CamelCase(task.Deadline.Kind)}")}]");
    }

    private static void WriteDetail(TextWriter output, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.WriteLine($"         {Texts.Get(Shown, $"plans.listing.{name}")}: {value}");
        }
    }

    private static void WriteIssues(PlanReading reading, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Texts.Get(Shown, "plans.listing.issues", reading.Issues.Count));
        foreach (var group in reading.Issues.GroupBy(i => i.Code))
        {
            output.WriteLine();
            output.WriteLine($"* {PlanIssueTexts.Title(Shown, group.Key)} ({group.Count()}): {PlanIssueTexts.WhatToDo(Shown, group.Key)}");
            foreach (var issue in group)
            {
                var place = issue.Place is null ? "" : $" ({issue.Place})";
                output.WriteLine($"  {reading.CodeOf(issue),-8} {PlanIssueTexts.Sentence(Shown, issue)}{place}");
            }
        }
    }

    private static string? Date(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
