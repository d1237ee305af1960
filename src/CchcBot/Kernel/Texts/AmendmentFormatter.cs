namespace CchcBot.Kernel.Texts;

/// <summary>Describes what an amendment changed in a task: "Thời hạn: Quý II/2025 → Quý III/2025".</summary>
internal static class AmendmentFormatter
{
    private const int Longest = 140;

    public static string Change(TextLanguage language, TaskAmendment note) =>
        note.Kind switch
        {
            TaskAmendmentKind.Standing => AmendmentTexts
                .Note(TaskAmendmentKind.Standing)
                .In(language, AmendmentTexts.Standing(StandingOf(note.New)).In(language)),
            TaskAmendmentKind.Added or TaskAmendmentKind.Reason or TaskAmendmentKind.CarriedIn => AmendmentTexts
                .Note(note.Kind)
                .In(language, Excerpt.Of(note.New ?? "", Longest)),
            TaskAmendmentKind.Proposed => AmendmentTexts
                .Note(note.Kind)
                .In(language, ClosingProposal.Read(note.New ?? "") is { } proposal ? Fate(language, proposal) : note.New ?? ""),
            _ => AmendmentTexts.NoteChange.In(language, AmendmentTexts.Note(note.Kind).In(language), Value(language, note.Old), Value(language, note.New)),
        };

    /// <summary>The proposal for a task when its plan is closed.</summary>
    public static string Fate(TextLanguage language, ClosingProposal proposal) => proposal.Document is { Length: > 0 } document
        ? AmendmentTexts.FateBy.In(language, AmendmentTexts.Fate(proposal.Fate).In(language), Excerpt.Of(document, Longest))
        : AmendmentTexts.Fate(proposal.Fate).In(language);

    private static TaskStanding StandingOf(string? name) =>
        Enum.TryParse<TaskStanding>(name, out var known) && Enum.IsDefined(known) ? known : LaterNames.Of<TaskStanding>(name ?? "");

    private static string Value(TextLanguage language, string? value) =>
        value is { Length: > 0 } ? Excerpt.Of(value, Longest) : AmendmentTexts.NoteNothing.In(language);
}
