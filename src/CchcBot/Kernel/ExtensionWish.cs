namespace CchcBot.Kernel;

/// <summary>An extension request made in the same sentence as a report. It is kept in the report's button, and leads to the extension form.</summary>
internal sealed record ExtensionWish(string Plan, string Id, ExtensionForm Typed);
