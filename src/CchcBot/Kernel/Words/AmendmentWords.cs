using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>Says what amending did to a task: "Thời hạn: Quý II/2025 → Quý III/2025".</summary>
internal static class AmendmentWords
{
    private const int Longest = 140;

    public static string Change(TextLanguage language, TaskAmendment note) => note.Kind switch
    {
        TaskAmendmentKind.Standing => Texts.Get(language, "amend.note.Standing", Texts.Get(language, $"amend.standing.{note.New}")),
        TaskAmendmentKind.Added or TaskAmendmentKind.Reason or TaskAmendmentKind.CarriedIn => Texts.Get(language, $"amend.note.{note.Kind}", Excerpt.Of(note.New ?? "", Longest)),
        _ => Texts.Get(language, "amend.note.change", Texts.Get(language, $"amend.note.{note.Kind}"), Value(language, note.Old), Value(language, note.New)),
    };

    private static string Value(TextLanguage language, string? value) => value is { Length: > 0 } ? Excerpt.Of(value, Longest) : Texts.Get(language, "amend.note.nothing");
}
