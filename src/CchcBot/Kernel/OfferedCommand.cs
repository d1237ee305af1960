using CchcBot.Kernel.Words;

namespace CchcBot.Kernel;

/// <summary>What Teams offers when somebody begins to type to the bot. A list takes ten.</summary>
/// <param name="Title">What is sent when it is chosen.</param>
/// <param name="Does">What stands beside it.</param>
/// <param name="Personal">Its place in the list of a personal chat, from 1; 0 = not offered there.</param>
/// <param name="Team">Its place in the list of a team.</param>
internal sealed record OfferedCommand(Text Title, Text Does, int Personal = 0, int Team = 0);
