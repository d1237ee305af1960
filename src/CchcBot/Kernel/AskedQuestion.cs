using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Language.Readers;

namespace CchcBot.Kernel;

/// <summary>A question as it was read, and how its answer is wanted.</summary>
/// <param name="Query">What is asked. Null where only the form was said: then what was shown last is meant.</param>
/// <param name="Form">A card, or the same as text or a file.</param>
/// <param name="Rest">The words without those of the form, folded.</param>
/// <param name="Page">1-based page of the answer's list.</param>
/// <param name="Task">The very task meant, where words could mean several.</param>
internal sealed record AskedQuestion(TaskQuery? Query, AnswerForm Form = AnswerForm.Card, string Rest = "", int Page = 1, TaskRef? Task = null);
