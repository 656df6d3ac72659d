// Command decuong runs Đề Cương, the bot with which cadres of Vietnamese Party
// committees write a formal report from an outline.
//
//	decuong                 runs the bot
//	decuong outline FILE    prints the outline in FILE as the bot understands it
//	decuong compile …       makes the document from an outline and answers
//	decuong template …      saves a built-in form as a Word template
//	decuong backup -o FILE  writes all that the store holds to a file
//	decuong restore FILE    puts what is in such a file into an empty store
//
// Without any setting the bot keeps its reports in one file of the user's data
// folder and talks to a Telegram of its own, whose chat page it prints the
// address of. Settings come from the environment; settings.go names them.
//
// This package wires rooms together and decides nothing else.
package main
