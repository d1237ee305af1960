using CchcBot.Language;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Training;

/// <summary>How a text was typed: with diacritics, without, with a slip, in English.</summary>
public enum Form
{
    Vi,
    Plain,
    Variant,
    English,
}

/// <summary>A labelled sentence.</summary>
/// <param name="File">Name of the file it stands in: who wrote it.</param>
public abstract record Example(string File, Form Form, string Text);

/// <param name="Readings">Any of these is right; the first is the one meant.</param>
public sealed record QuestionExample(string File, Form Form, string Text, IReadOnlyList<TaskQuery> Readings) : Example(File, Form, Text);

/// <param name="PresentDue">The task's due date.</param>
/// <param name="Readings">Any of these lists is right; the first is the one meant. Empty where only <paramref name="Harmless"/> is known.</param>
/// <param name="Harmless">No reading of it may be done, cancel or extension, other than of the task <paramref name="Except"/>.</param>
public sealed record UpdateExample(
    string File,
    Form Form,
    string Text,
    bool IsList,
    DateOnly PresentDue,
    IReadOnlyList<IReadOnlyList<UpdateLabel>> Readings,
    bool Harmless = false,
    string? Except = null) : Example(File, Form, Text);

/// <param name="Note">Words that the note must hold; null = any note.</param>
/// <param name="Step">The step, where it is labelled.</param>
public sealed record UpdateLabel(
    UpdateKind Kind,
    string? Task,
    int? Percent,
    string? Note,
    DateOnly? NewDue,
    IReadOnlyList<Evidence> Evidence,
    TextLanguage Language);
