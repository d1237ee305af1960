namespace CchcBot.Kernel;

/// <summary>More time that was asked for beside a report. It travels in the same button, and leads to the form of the request.</summary>
internal sealed record ReportWish(string Plan, string Id, ExtensionForm Typed);
